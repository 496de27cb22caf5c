import type { Metadata } from "next";
import { followDebate } from "@/app/debates/[slug]/_components/follow";
import { PaperFrame } from "@/app/debates/[slug]/ballots/_components/paper-frame";
import { ClosingBooth } from "@/components/ballot/closing-booth";
import { t } from "@/lib/words";

type Props = PageProps<"/debates/[slug]/ballots/credits">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { motion } = await followDebate((await params).slug);
  return { title: t("credits.page", { motion }) };
}

/** The credit paper, the last of the closing ballot: up to three arguments by others, or none. */
export default async function CreditsBallotPage({ params, searchParams }: Props) {
  const [{ slug }, { fresh, q }] = await Promise.all([params, searchParams]);
  const search = typeof q === "string" ? q.trim().slice(0, 100) : "";
  return <PaperFrame slug={slug} stage="credit" search={search}>{(paper) => <ClosingBooth paper={paper} fresh={fresh === "1"} />}</PaperFrame>;
}
