/**
 * Which children of an element may stay where they are when their order changes. Moving an element takes the focus and
 * a screen reader's reading position from it, so as few as possible move: all but the longest run already in order.
 */
export function keptInPlace(before: readonly number[], after: readonly number[]): Set<number> {
  const placeBefore = new Map(before.map((id, place) => [id, place]));
  const known = after.filter((id) => placeBefore.has(id));
  const places = known.map((id) => placeBefore.get(id) as number);

  // Longest increasing subsequence: tails[n] ends the run of length n + 1 that ends lowest.
  const tails: number[] = [];
  const previous = new Array<number>(places.length).fill(-1);
  places.forEach((place, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[tails[middle] as number] as number) < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[at] = tails[low - 1] as number;
    tails[low] = at;
  });

  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) kept.add(known[at] as number);
  return kept;
}
