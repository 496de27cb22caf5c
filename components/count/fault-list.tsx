import { Notice } from "@/components/ui/notice";
import type { BallotFault, ReadBallots } from "@/lib/interchange/ballot-files/ballot-file";
import type { SayCount } from "./word-ids";

/** What is wrong with ballots, each fault with its line. */
export function FaultList({ read: { faults, more }, say }: { read: Extract<ReadBallots, { ok: false }>; say: SayCount }) {
  return (
    <Notice kind="error" role="alert" title={say("count.faults", { faults: faults.length + more })}>
      <ul className="bul" role="list">
        {faults.map((fault, place) => <li key={place}>{faultSaid(fault, say)}</li>)}
        {more > 0 && <li>{say("count.fault-more", { more })}</li>}
      </ul>
    </Notice>
  );
}

/** A fault in a sentence, after its line or paper. */
export function faultSaid({ code, line, paper, found = "" }: BallotFault, say: SayCount): string {
  const fault = say(`count.fault-${code}`, { found });
  if (paper !== undefined) return say("count.fault-paper", { paper, fault });
  return line === null ? fault : say("count.fault-line", { line, fault });
}
