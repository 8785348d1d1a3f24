export {
  type AmountKind,
  announceAmount,
  announceCall,
  announcement,
  type Call,
  CHIME,
  CLIPS,
  clipFile,
  type Language,
  MAX_SPOKEN_FEN,
  PAUSE,
} from './announcements.ts';
export { checkBank, clipDurationMs, clipFolder } from './bank.ts';
