import type { NoticeBody } from '@onehall/protocol';
import { useManagerText } from '../../lib/use-manager-text.ts';

/** Whom a notice is for, in a few words. */
export function useAudience(): (notice: Pick<NoticeBody, 'roles' | 'staffIds'>, names?: string[]) => string {
  const { t, language } = useManagerText();
  const comma = language === 'zh' ? '、' : ', ';
  return ({ roles, staffIds }, names = []) => {
    if (roles.length === 0 && staffIds.length === 0) return t('ntc.everybody');
    const posts = roles.map((one) => t(`role.${one}`));
    const people = names.length > 0 ? names : staffIds.length > 0 ? [`+${staffIds.length}`] : [];
    return [...posts, ...people].join(comma);
  };
}
