import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type PaperStep = {
  number: number;
  name: ReactNode;
  /** 'this paper', 'next', 'kept 14:42'. */
  state: ReactNode;
  kept?: boolean;
  current?: boolean;
  href?: string;
};

/** The papers of the closing ballot in their order: which is cast and kept, which lies here, which follow. */
export function Papers({ label, steps }: { label: string; steps: readonly PaperStep[] }) {
  return (
    <ol className="papers" role="list" aria-label={label}>
      {steps.map((step) => (
        <li key={step.number} aria-current={step.current ? "step" : undefined}>
          <b>{step.number}</b> {step.href === undefined ? step.name : <a href={step.href}>{step.name}</a>}
          <span>{step.kept && <><Icon name="check" /> </>}{step.state}</span>
        </li>
      ))}
    </ol>
  );
}
