import { Fragment, type ReactNode } from "react";

/**
 * A sentence of lib/words in which something stands that is no text: a time in the reader's zone, a mark, a link.
 *
 * @param sentence with its places still in it, written `'{time}'` in lib/words
 * @param nodes what goes there, by the name of the place
 */
export function withNodes(sentence: string, nodes: Readonly<Record<string, ReactNode>>): ReactNode {
  return sentence.split(/(\{\w+\})/).map((part, place) => {
    const name = part.slice(1, -1);
    return <Fragment key={place}>{part.startsWith("{") && Object.hasOwn(nodes, name) ? nodes[name] : part}</Fragment>;
  });
}
