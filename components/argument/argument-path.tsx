import { relationSaid } from "@/components/argument/said";
import { argumentPath, debatePath } from "@/components/debate/paths";
import { SideMark } from "@/components/ui/mark";
import type { ArgumentView } from "@/lib/argument/queries/argument-view";
import { t } from "@/lib/words";

/** The way from the motion down to an argument, each step a link. */
export function ArgumentPath({ slug, motion, path }: { slug: string; motion: string; path: readonly ArgumentView[] }) {
  return (
    <nav className="path" aria-label={t("argument.path")}>
      <ol role="list">
        <li><a href={debatePath(slug)}><span className="k">{t("argument.the-motion")}</span> <bdi>{motion}</bdi></a></li>
        {path.map((argument) => (
          <li key={argument.id}>
            <a href={argumentPath(slug, argument.shortId)}>
              <span className={`k ${argument.side}`}><SideMark side={argument.side} text={`${t(argument.side === "for" ? "marks.for-heading" : "marks.against-heading")}:`} /> {argument.label}</span>{" "}
              <bdi>{argument.status === "visible" ? argument.text : t(argument.status === "withdrawn" ? "argument.withdrawn" : "argument.hidden")}</bdi>
              <span className="vh"> {relationSaid(argument)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
