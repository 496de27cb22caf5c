import type { Metadata } from "next";
import { followDebate } from "@/app/debates/[slug]/_components/follow";
import { PaperFrame } from "@/app/debates/[slug]/ballots/_components/paper-frame";
import { OpeningBooth } from "@/components/ballot/opening-booth";
import { DebateBrief } from "@/components/debate/debate-brief";
import { t } from "@/lib/words";

type Props = PageProps<"/debates/[slug]/ballots/opening">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { motion } = await followDebate((await params).slug);
  return { title: t("ballot.page-opening", { motion }) };
}

/** The opening paper, and under it the brief to decide by. */
export default async function OpeningBallotPage({ params, searchParams }: Props) {
  const [{ slug }, { fresh }] = await Promise.all([params, searchParams]);
  return (
    <PaperFrame slug={slug} stage="opening">
      {(paper) => <><OpeningBooth paper={paper} fresh={fresh === "1"} />{paper.brief && <DebateBrief brief={paper.brief} as="section" />}</>}
    </PaperFrame>
  );
}
