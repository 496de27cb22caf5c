import { useMemo } from "react";
import { AllCountsExplained } from "@/components/tally/all-counts-explained";
import { type BrowserWords, browserLanguage } from "@/components/tally/browser-language";
import { Notice } from "@/components/ui/notice";
import type { ReadBallots } from "@/lib/interchange/ballot-files/ballot-file";
import { together, topScore } from "@/lib/interchange/ballot-files/together";
import { allCounts } from "@/lib/method/tally/all-counts";
import type { SayCount } from "./word-ids";

/** Ballots that were read, counted in every way and explained. */
export function Counted({ read, words, say }: { read: Extract<ReadBallots, { ok: true }>; words: BrowserWords; say: SayCount }) {
  const { format, file: { title, options, papers }, notes } = read;
  const counted = useMemo(() => {
    const ballots = together(papers);
    return { ballots, all: allCounts(options.map(({ key }) => key), ballots, { highest: topScore(ballots) }) };
  }, [options, papers]);
  const titles = new Map(options.map((option) => [option.key, option.title]));
  return (
    <>
      <p className="prose" role="status">
        {title !== null && <>{say("count.of-title", { title })} </>}{say("count.read-as", { papers: counted.all.papers, options: options.length, form: format })}
        {counted.all.empty > 0 && <> {say("count.empty-papers", { empty: counted.all.empty })}</>}
      </p>
      {notes.map(({ code, said, found }) => <Notice key={code} kind="quiet">{say(`count.note-${code}`, { said, found })}</Notice>)}
      <AllCountsExplained all={counted.all} ballots={counted.ballots} decides={null} language={browserLanguage(words, (option) => titles.get(option) ?? option)} />
    </>
  );
}
