import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/words";

/** The way into a class by its code, and back into one. */
export function JoinHere({ another, signedIn }: { another: boolean; signedIn: boolean }) {
  return (
    <section aria-labelledby="join-heading">
      <h2 id="join-heading">{t(another ? "home.join-another" : "home.join")}</h2>
      <form action="/join" method="get">
        <Field
          kind="code" id="code" name="code" label={t("join.code-label")} hint={t("home.code-hint")} maxLength={40} required
          beside={<Button type="submit" kind="main">{t("home.code-go")}</Button>}
        />
      </form>
      {!signedIn && (
        <p className="enter-alt">
          <a href="/signin">{t("home.sign-in")}</a><br />
          <a href="/join/recover">{t("home.come-back")}</a>
        </p>
      )}
    </section>
  );
}
