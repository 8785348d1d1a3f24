import { useManagerText } from '../../lib/use-manager-text.ts';

/** How long something was down, in hours and minutes of opening hours. */
export function useDownText(): (ms: number) => string {
  const { t } = useManagerText();
  return (ms) => {
    const minutes = Math.round(ms / 60_000);
    return t('eq.downHours', { h: Math.floor(minutes / 60), m: minutes % 60 });
  };
}
