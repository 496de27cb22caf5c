import type { Metadata } from "next";
import { MotionHeading } from "@/components/brief/motion-heading";
import { DebateBrief } from "@/components/debate/debate-brief";
import { debatePath } from "@/components/debate/paths";
import { Notice } from "@/components/ui/notice";
import { currentViewer } from "@/lib/account/viewer";
import { briefBySlug } from "@/lib/brief/queries/brief";
import { publicDebates } from "@/lib/debate/queries/debate-list";
import { formatMonth, t } from "@/lib/words";
import { orErrorPage } from "../../_components/or-error-page";
import { SiteFrame } from "../../_components/site-frame";

type Props = { params: Promise<{ slug: string }> };

const theBrief = async ({ params }: Props) => orErrorPage(briefBySlug(await currentViewer(), (await params).slug));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, subtitle, mine } = await theBrief(props);
  return { title, description: subtitle, robots: { index: !mine, follow: !mine } };
}

/** A brief to read: its motion, what it asks of its readers, its text, its options and references. */
export default async function BriefPage(props: Props) {
  const brief = await theBrief(props);
  const debates = (await publicDebates()).filter(({ briefSlug }) => briefSlug === brief.slug);
  const open = debates.find(({ example }) => !example);
  const example = debates.find((debate) => debate.example);
  return (
    <SiteFrame mainClass="page read" skip={t("brief.skip")}>
      <MotionHeading of={t("brief.the-motion")} motion={brief.motion} facts={[t("brief.as-of", { month: formatMonth(brief.asOf) })]}>
        {(open ?? example) !== undefined && (
          <div className="btn-row mt-6">
            {open && <a className="btn btn-main" href={debatePath(open.slug)}>{t("brief.to-debate")}</a>}
            {example && <a className="btn" href={debatePath(example.slug)}>{t("brief.to-example")}</a>}
          </div>
        )}
        {brief.mine && (
          <div className="mt-6">
            <Notice kind="quiet" title={t("brief.yours", { number: brief.number })}>{t("brief.yours-says")} <a href="/briefs/new">{t("brief.new-version")}</a></Notice>
          </div>
        )}
      </MotionHeading>
      <DebateBrief brief={brief} as="section" />
    </SiteFrame>
  );
}
