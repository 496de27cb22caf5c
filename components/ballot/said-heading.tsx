"use client";

import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";

/**
 * The heading of a page that has just become another one: the form that was sent is gone, and the focus with it. It goes on to the
 * heading, so that those who listen are told and those who look see it, however far down the button was; never when the page is first
 * loaded, nor away from where somebody is. A heading that says something else is another one: give it a key.
 */
export function SaidHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const scripted = useSyncExternalStore(neverChanges, () => true, () => false); // false while a loaded page comes to life
  const [arrived] = useState(scripted);
  useEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (arrived && nowhere) heading.current?.focus();
  }, [arrived]);
  return <h1 ref={heading} tabIndex={-1}>{children}</h1>;
}

const neverChanges = () => () => undefined;
