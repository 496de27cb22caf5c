"use client";

import { useEffect, useState } from "react";

/**
 * The key of a form that posts once. The page is made anew while somebody writes, each time with a new key: the form keeps its own
 * until its text is empty again, so that sending the same text once more after a lost answer is still the same post.
 *
 * @param textId id of the text area whose text it goes with
 */
export function HeldFormKey({ formKey, textId }: { formKey: string; textId: string }) {
  const [held, setHeld] = useState(formKey);
  useEffect(() => {
    const text = document.getElementById(textId);
    if (text instanceof HTMLTextAreaElement && text.value === "") setHeld(formKey);
  }, [formKey, textId]);
  return <input type="hidden" name="formKey" value={held} />;
}
