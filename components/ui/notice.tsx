import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

export type NoticeProps = {
  title?: ReactNode;
  children: ReactNode;
  kind?: "plain" | "quiet" | "error";
  icon?: IconName;
  /** `status` or `alert` when it appears because something happened. */
  role?: "status" | "alert";
};

/** Words that want to be read before one goes on, set off by a rule at their side. */
export function Notice({ title, children, kind = "plain", icon, role }: NoticeProps) {
  return (
    <div className={kind === "plain" ? "notice" : `notice notice-${kind}`} role={role}>
      {icon && <><Icon name={icon} /> </>}
      {title !== undefined && <><b>{title}</b> </>}
      {children}
    </div>
  );
}
