import type { ReactNode } from "react";
import { Stick } from "@/components/class/join-steps";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/words";

export type JoinCodeFormProps = {
  /** What was typed, and why it opens nothing. */
  typed?: string;
  fault?: string;
  /** Under the button: the other ways in. */
  children?: ReactNode;
};

/** The first step of joining: the code, sent by address, so that a link and a QR code can carry it too. */
export function JoinCodeForm({ typed, fault, children }: JoinCodeFormProps) {
  return (
    <form action="/join" method="get">
      <Field
        kind="code" id="code" name="code" label={t("join.code-label")} hint={t("join.code-hint")} errors={fault ? [fault] : []}
        defaultValue={typed} maxLength={40} required
      />
      <Stick>
        <Button type="submit" kind="main">{t("join.go-on")}</Button>
        {children}
      </Stick>
    </form>
  );
}
