import type { Metadata } from "next";
import { followDebate } from "@/app/debates/[slug]/_components/follow";
import { PaperFrame } from "@/app/debates/[slug]/ballots/_components/paper-frame";
import { ClosingBooth } from "@/components/ballot/closing-booth";
import { t } from "@/lib/words";

type Props = PageProps<"/debates/[slug]/ballots/options">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { motion } = await followDebate((await params).slug);
  return { title: t("ballot.page-options", { motion }) };
}

/** The option paper: the policy options ranked, ties and leaving out allowed. */
export default async function OptionsBallotPage({ params, searchParams }: Props) {
  const [{ slug }, { fresh }] = await Promise.all([params, searchParams]);
  return <PaperFrame slug={slug} stage="options">{(paper) => <ClosingBooth paper={paper} fresh={fresh === "1"} />}</PaperFrame>;
}
