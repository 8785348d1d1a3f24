import { routes } from '@onehall/protocol';
import { useCommand, useText } from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';
import { AskTwice } from './ask-twice.tsx';

/** Giving the place up: whoever has to go does not keep the others waiting. */
export function Leave({ token }: { readonly token: string }) {
  const { t } = useText<DisplayKey>();
  const leave = useCommand(routes.leaveQueue);
  return (
    <AskTwice
      command={leave}
      icon="cross"
      ask={t('leave.ask')}
      sure={t('leave.sure')}
      what={t('leave.what')}
      keep={t('leave.stay')}
      go={t('leave.go')}
      onGo={() => void leave.send({ params: { token } })}
    />
  );
}
