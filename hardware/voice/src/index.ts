export {
  type AmountKind,
  announceAmount,
  announceCall,
  announcement,
  type Call,
  CHIME,
  CLIPS,
  clipFile,
  dialectClips,
  type Language,
  MAX_SPOKEN_FEN,
  PAUSE,
} from './announcements.ts';
export { checkBank, checkDialect, clipDurationMs, clipFolder, dialectsIn } from './bank.ts';
