import type { ReactNode } from "react";
import { Fold } from "@/components/ui/data-table";
import { t } from "@/lib/words";

/** A figure's numbers behind a button, as every figure has them. */
export function DataFold({ children }: { children: ReactNode }) {
  return <Fold show={t("ui.show-data")} hide={t("ui.hide-data")}>{children}</Fold>;
}
