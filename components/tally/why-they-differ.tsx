import { Fold } from "@/components/ui/data-table";
import type { AllCounts, OptionPaper } from "@/lib/method/tally/all-counts";
import type { Agreement, Difference, WhyTheyDiffer as Why } from "@/lib/method/tally/why-they-differ";
import { countAnchor } from "./anchors";
import { differenceSaid } from "./difference-sentences";
import type { TallyLanguage } from "./language";
import { listed, papersText } from "./phrases";
import { PaperNumbers } from "./paper-numbers";

export type WhyTheyDifferProps = { id: string; all: AllCounts; ballots: readonly OptionPaper[]; why: Why; language: TallyLanguage };

/** The panel that names, for each group of counts that choose otherwise, the steps that made it so and the papers that did it. */
export function WhyTheyDiffer(props: WhyTheyDifferProps) {
  const { why, language } = props;
  const { say } = language;
  const home = why.groups.find(({ counts }) => counts.includes(why.reference));
  if (why.groups.length < 2 || home === undefined) return null;
  const said = { count: say(`tally.name-${why.reference}`), options: listed(home.winners, language) };
  return (
    <section className="notice notice-quiet why">
      <h3>{say("tally.why")}</h3>
      <p>{home.winners.length === 0 ? say("tally.why-reference-nobody", said) : say("tally.why-reference", said)}</p>
      {why.groups.filter((group) => group !== home).map((group) => <Group {...props} group={group} key={group.counts.join()} />)}
    </section>
  );
}

function Group({ group, ...props }: WhyTheyDifferProps & { group: Agreement }) {
  const { why, language } = props;
  const { say, list, title } = language;
  const { own, home } = differencesOf(why, group);
  const counts = list(group.counts.map((count) => say(`tally.name-${count}`)));
  const [first, ...rest] = own;
  const both = [...home, ...(first ? [first] : [])];
  // Whoever reads asks what the odd one did: the count that decides, or, beside the Condorcet winner, the one that chooses otherwise.
  const told = why.reference === "condorcet" ? both.toReversed() : both;
  return (
    <>
      <h4>{group.winners.length === 0 ? say("tally.why-group-nobody", { counts }) : say("tally.why-group", { counts, options: list(group.winners.map(title)) })}</h4>
      <ul className="why-steps" role="list">
        {told.map((difference) => <Step {...props} difference={difference} key={`${difference.count} ${difference.behind}`} />)}
      </ul>
      {rest.length > 0 && (
        <Fold show={say("tally.why-more", { count: rest.length })} hide={say("tally.why-less")}>
          <ul className="why-steps" role="list">{rest.map((difference) => <Step {...props} difference={difference} key={difference.count} />)}</ul>
        </Fold>
      )}
    </>
  );
}

/** What the counts of a group do, and what the reference does: told once, however many counts it is set against. */
function differencesOf({ differences, reference }: Why, { counts }: Agreement): { own: Difference[]; home: Difference[] } {
  const own = differences.filter(({ count }) => counts.includes(count));
  const home = differences.filter(({ count, unlike }) => count === reference && counts.includes(unlike));
  return { own, home: home.filter(({ behind }, at) => home.findIndex((other) => other.behind === behind) === at) };
}

function Step({ id, all, ballots, difference, language }: WhyTheyDifferProps & { difference: Difference }) {
  const { say } = language;
  return (
    <li>
      <p>{differenceSaid(difference, all, language)}</p>
      <div className="why-more">
        {difference.papers.length > 0 && (
          <details className="which">
            <summary>{say("tally.why-papers", { papers: papersText(difference.weight, language) })}</summary>
            <p><PaperNumbers id={id} ballots={ballots} some={difference.papers} language={language} /></p>
          </details>
        )}
        <a href={`#${countAnchor(id, difference.count)}`}>{say("tally.why-steps", { count: say(`tally.name-${difference.count}`) })}</a>
      </div>
    </li>
  );
}
