import { t } from "@/lib/words";

/** The classes that a person is in, with what they are in each; newest first. */
export function MyClasses({ classes }: { classes: readonly { id: string; name: string; role: string }[] }) {
  return (
    <section className="my-classes" aria-labelledby="my-classes-heading">
      <h2 id="my-classes-heading">{t("home.your-classes")}</h2>
      <ul role="list">
        {classes.map(({ id, name, role }) => (
          <li key={id}><a href={`/classes/${id}`}>{name}</a> <span className="label">{t("home.role", { role })}</span></li>
        ))}
      </ul>
    </section>
  );
}
