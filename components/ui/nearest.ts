interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Which of some boxes lies nearest to where one was, by their middles; undefined where there is none. */
export function nearest<Item>(was: Box, items: readonly (readonly [Item, Box])[]): Item | undefined {
  const [x, y] = middle(was);
  const far = ([, box]: readonly [Item, Box]) => Math.hypot(middle(box)[0] - x, middle(box)[1] - y);
  return items.toSorted((one, other) => far(one) - far(other))[0]?.[0];
}

function middle({ left, top, width, height }: Box): [number, number] {
  return [left + width / 2, top + height / 2];
}
