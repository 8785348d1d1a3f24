import type { Text } from '../../kernel/text.ts';
import { type FieldChoice, type FieldDefinition, field, textOf } from '../field.ts';
import type { Offer } from '../offers.ts';
import type { StockItem } from '../service-definition.ts';
import type { ServiceRequest } from '../service-request.ts';

export function choicesOf(offers: readonly { readonly id: string; readonly name: Text }[]): FieldChoice[] {
  return offers.map(({ id, name }) => ({ id, name }));
}

export const planChoices = ({ plans }: ServiceRequest): FieldChoice[] => choicesOf(plans);
export const plan = field('plan', 'choice', ['套餐', 'Plan'], { choices: planChoices });
export const sim = field('sim', 'sim', ['SIM卡号', 'SIM card (ICCID)']);

export function simStock({ values }: ServiceRequest): StockItem[] {
  return [{ kind: 'sim', serial: textOf(values, 'sim') }];
}

export const contactPhone = (required: boolean): FieldDefinition =>
  field('contactPhone', 'phone', ['联系电话', 'Contact phone'], { required });

export const month = field('month', 'month', ['账期', 'Month'], {
  prefill: ({ today }) => today.slice(0, 7),
});

/** Why a customer leaves, or wants to: one tap, so that nothing personal is written down [C18]. */
export const leaveReasons: readonly FieldChoice[] = [
  { id: 'price', name: { zh: '资费', en: 'Price' } },
  { id: 'coverage', name: { zh: '网络覆盖', en: 'Coverage' } },
  { id: 'moving', name: { zh: '迁居外地', en: 'Moving away' } },
  { id: 'unused', name: { zh: '不再使用', en: 'No longer used' } },
  { id: 'service', name: { zh: '服务不满意', en: 'Service' } },
  { id: 'other', name: { zh: '其他', en: 'Other' } },
];

/**
 * Two lists of ids, to switch on and to switch off: what is on cannot be added, what is off not removed. `granted` came
 * by a service of its own and can only be switched off here.
 */
export function switchFields(
  offers: readonly Offer[],
  granted: readonly FieldChoice[] = [],
): FieldDefinition[] {
  const held = ({ line }: ServiceRequest) => line?.featureIds ?? [];
  return [
    field('add', 'choices', ['开通', 'Switch on'], {
      required: false,
      choices: (request) => choicesOf(offers.filter((one) => !held(request).includes(one.id))),
    }),
    field('remove', 'choices', ['取消', 'Switch off'], {
      required: false,
      choices: (request) =>
        choicesOf([...offers, ...granted].filter((one) => held(request).includes(one.id))),
    }),
  ];
}
