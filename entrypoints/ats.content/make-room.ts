/** Below this much page left over, the panel lies on top of the page instead of pushing it aside. */
const PAGE_NEEDS_PX = 720;

/** Makes the page narrower by the panel's width, and puts the page's own margin back afterwards. */
export function makeRoom() {
  const { style } = document.documentElement;
  const before = style.marginRight;
  return {
    take(width: number) {
      style.marginRight = width > 0 && innerWidth - width >= PAGE_NEEDS_PX ? `${width}px` : before;
    },
    giveBack() {
      style.marginRight = before;
    },
  };
}
