import type { Metadata } from "next";
import { followDebate } from "@/app/debates/[slug]/_components/follow";
import { PapersSection } from "@/components/outcome/papers-section";
import { OutcomeSection } from "@/components/outcome/outcome-section";
import { StancesSection } from "@/components/outcome/stances-section";
import { t } from "@/lib/words";
import { openRecount } from "./_components/open-recount";
import { RecountFrame } from "./_components/recount-frame";

type Props = PageProps<"/debates/[slug]/recount">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { motion } = await followDebate((await params).slug);
  return { title: t("recount.page-title", { motion }) };
}

/** Everything that the outcome can be counted again from, to take along, and how one knows that it is the same. */
export default async function RecountPage({ params }: Props) {
  const { viewer, found } = await openRecount((await params).slug);
  return (
    <RecountFrame viewer={viewer} found={found} heading={t("recount.heading")}>
      <p className="prose">{t("recount.intro")}</p>
      <PapersSection recount={found} />
      <StancesSection recount={found} />
      <OutcomeSection id="rest" heading={t("recount.rest")}><p className="prose">{t("recount.rest-says")}</p></OutcomeSection>
    </RecountFrame>
  );
}
