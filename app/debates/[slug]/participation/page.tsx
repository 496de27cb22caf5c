import type { Metadata } from "next";
import { orErrorPage } from "@/app/_components/or-error-page";
import { DebateFrame } from "@/app/debates/[slug]/_components/debate-frame";
import { followDebate } from "@/app/debates/[slug]/_components/follow";
import { debatePath, participationPath } from "@/components/debate/paths";
import { PartTable } from "@/components/outcome/part-table";
import { partColumns, sortParts } from "@/components/outcome/part-columns";
import { PrintButton } from "@/components/ui/print-button";
import { currentViewer } from "@/lib/account/viewer";
import { participation } from "@/lib/debate/queries/participation";
import { t } from "@/lib/words";

type Props = PageProps<"/debates/[slug]/participation">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { motion } = await followDebate((await params).slug);
  return { title: t("plans.part-title", { motion }) };
}

/** Who took part in what, for staff: never how. */
export default async function ParticipationPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const viewer = await currentViewer();
  const { debate, standing, parts } = await orErrorPage(participation(viewer, slug), debatePath(slug));
  const asked = (await searchParams).sort;
  const sort = partColumns.find((column) => column === asked) ?? "name";
  return (
    <DebateFrame viewer={viewer} debate={debate} standing={standing} skip={t("plans.part-skip")}>
      <header className="desk-head part-head">
        <h1>{t("plans.part-heading")}</h1>
        <p className="dm"><a href={debatePath(slug)}>{debate.motion}</a></p>
        <p className="label">{t("plans.part-says")}</p>
        <p className="part-acts">
          <a className="small-a" href={`${participationPath(slug)}/csv`} download>{t("plans.part-csv")}</a> <PrintButton>{t("plans.print")}</PrintButton>
        </p>
      </header>
      <PartTable slug={slug} parts={sortParts(parts, sort)} sort={sort} usesOptions={debate.usesOptions} />
    </DebateFrame>
  );
}
