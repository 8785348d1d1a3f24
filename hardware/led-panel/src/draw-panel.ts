import type { ModbusAnswer, ModbusHost } from './modbus-host.ts';
import { numberRegister, type PanelContent, registers, textRegisters } from './panel-text.ts';

/** What one panel is to show. */
export interface PanelDrawing {
  readonly unit: number;
  readonly digits: number;
  readonly content: PanelContent;
}

/** Writes a panel's content into its registers. Rejects with `timeout` or the reason of the link's end. */
export async function drawPanel(
  host: ModbusHost,
  { unit, digits, content }: PanelDrawing,
): Promise<ModbusAnswer> {
  if (content.kind === 'text')
    return host.writeMany(unit, registers.text, textRegisters(content.text, digits));
  // The point first, so that the number never stands there a hundred times too large.
  const point = await host.writeOne(unit, registers.decimalPoint, content.decimals);
  if (point.kind !== 'done') return point;
  return host.writeOne(unit, registers.number, numberRegister(content.value));
}
