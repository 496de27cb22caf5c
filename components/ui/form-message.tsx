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
 * How a form's last post went. Give it the sentence that fits; nothing while there is nothing to say: the place is always
 * there, so that those who listen are told when the words come.
 */
export function FormMessage({ error, done }: { error?: ReactNode; done?: ReactNode }) {
  return (
    <>
      {error && <div className="form-message"><ErrorLine alert>{error}</ErrorLine></div>}
      <div className="form-message" role="status">{!error && done && <p className="ok"><Icon name="check" /> {done}</p>}</div>
    </>
  );
}
