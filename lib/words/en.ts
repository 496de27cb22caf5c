import account from "./en/account.json";
import accounts from "./en/accounts.json";
import argument from "./en/argument.json";
import ballot from "./en/ballot.json";
import brief from "./en/brief.json";
import briefFaults from "./en/brief-faults.json";
import classWords from "./en/class.json";
import count from "./en/count.json";
import credits from "./en/credits.json";
import debate from "./en/debate.json";
import errors from "./en/errors.json";
import everybody from "./en/everybody.json";
import home from "./en/home.json";
import join from "./en/join.json";
import lesson from "./en/lesson.json";
import live from "./en/live.json";
import marks from "./en/marks.json";
import outcome from "./en/outcome.json";
import people from "./en/people.json";
import phases from "./en/phases.json";
import plans from "./en/plans.json";
import presenter from "./en/presenter.json";
import refusals from "./en/refusals.json";
import site from "./en/site.json";
import summary from "./en/summary.json";
import tally from "./en/tally.json";
import ui from "./en/ui.json";

/** Every sentence that a person reads, by its id; one file an area, so that a page's words stand together. */
export const en = {
  ...account, ...accounts, ...argument, ...ballot, ...brief, ...briefFaults, ...classWords, ...count, ...credits, ...debate, ...errors, ...everybody, ...home, ...join, ...lesson, ...live,
  ...marks, ...outcome, ...people, ...phases, ...plans, ...presenter, ...refusals, ...site, ...summary, ...tally, ...ui,
};

export type WordId = keyof typeof en;
