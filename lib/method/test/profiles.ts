import fc from "fast-check";
import type { RankedBallot } from "../tally/ballots";

/** Papers over the options, each with its number. */
export type Profile = { readonly options: readonly string[]; readonly ballots: readonly RankedBallot[] };

/** The same profiles each time: a test that fails here fails everywhere. */
export const drawn = { seed: 1785, numRuns: 100 };

const letters = ["A", "B", "C", "D", "E"];

function places(order: readonly string[], ties: readonly boolean[]): string[][] {
  const ranking: string[][] = [];
  order.forEach((option, index) => {
    const last = ranking.at(-1);
    if (last && ties[index]) last.push(option);
    else ranking.push([option]);
  });
  return ranking;
}

/**
 * @param wanted `complete`: every paper ranks every option; `strict`: nothing is tied by hand; from `fewest` to `most` options
 */
export function profiles({ complete = false, strict = false, fewest = 2, most = 5 }: { complete?: boolean; strict?: boolean; fewest?: number; most?: number } = {}): fc.Arbitrary<Profile> {
  return fc.integer({ min: fewest, max: most }).chain((many) => {
    const options = letters.slice(0, many);
    const ranking = fc.tuple(
      fc.shuffledSubarray(options, { minLength: complete ? many : 0, maxLength: many }),
      fc.array(fc.boolean(), { minLength: many, maxLength: many }),
    ).map(([order, ties]) => places(order, strict ? [] : ties));
    const ballots = fc.array(fc.record({ ranking, weight: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 9 });
    return fc.record({ options: fc.constant(options), ballots });
  });
}

/** The paper with one option alone in first place, the others as they were. */
export function raised(ballot: RankedBallot, option: string): RankedBallot {
  return { ...ballot, ranking: [[option], ...ballot.ranking.map((place) => place.filter((other) => other !== option)).filter((place) => place.length > 0)] };
}

export const reversed = ({ options, ballots }: Profile): Profile => ({ options, ballots: ballots.map((ballot) => ({ ...ballot, ranking: ballot.ranking.toReversed() })) });

/** Every option renamed to the one that stands as many further on in the list. */
export function renamed({ options, ballots }: Profile, by: number): { profile: Profile; name: (option: string) => string } {
  const name = (option: string) => options[(options.indexOf(option) + by) % options.length] ?? option;
  return { name, profile: { options, ballots: ballots.map((ballot) => ({ ...ballot, ranking: ballot.ranking.map((place) => place.map(name)) })) } };
}
