import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** What went wrong, what was kept, what to do: between a label and its input, or beside a button. */
export function ErrorLine({ id, alert, children }: { id?: string; alert?: boolean; children: ReactNode }) {
  return (
    <p className="error" id={id} role={alert ? "alert" : undefined}>
      <Icon name="stop" /><span>{children}</span>
    </p>
  );
}

/**
 * How a form's last post went, in a place that is always there, so that a reader is told when the words come.
 * Give it the sentence that fits the state; nothing while there is nothing to say.
 */
export function FormMessage({ error, done }: { error?: ReactNode; done?: ReactNode }) {
  return (
    <div role={error ? "alert" : "status"} className="form-message">
      {error ? <ErrorLine>{error}</ErrorLine> : done ? <p className="ok"><Icon name="check" /> {done}</p> : null}
    </div>
  );
}
