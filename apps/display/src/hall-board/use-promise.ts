import { useHall } from '@onehall/ui';

/** The longest wait that is promised to each group; a hall without VIP classes promises one figure. */
export function usePromise() {
  const hall = useHall();
  const longest = (group: string) =>
    Math.max(
      0,
      ...(hall?.classes ?? []).filter((one) => one.group === group).map((one) => one.waitTargetMin),
    );
  return { vip: longest('vip'), general: longest('general') };
}
