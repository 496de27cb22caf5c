/**
 * A label broken into lines for a drawing, which does not break by itself.
 *
 * @param width characters a line may have; a word longer than that stands alone
 * @param most lines at most; what is left over ends in an ellipsis (the table has it whole)
 */
export function wrapped(label: string, width: number, most = 2): string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}
