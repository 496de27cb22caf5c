import type { ReactNode } from "react";
import type { Side } from "@/components/argument/side-column";
import { SideMark } from "@/components/ui/mark";

export type DockProps = {
  label: string;
  links: readonly { href: string; label: ReactNode; side?: Side; main?: boolean }[];
};

/** On a phone: what one can write, at the foot of the screen and always in reach. */
export function Dock({ label, links }: DockProps) {
  return (
    <nav className="dock" aria-label={label}>
      {links.map((link) => (
        <a key={link.href} href={link.href} className={link.main ? "dock-main" : link.side}>
          {link.side !== undefined && <><SideMark side={link.side} /> </>}{link.label}
        </a>
      ))}
    </nav>
  );
}
