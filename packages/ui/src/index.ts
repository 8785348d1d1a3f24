export { findingFacts } from './audit/finding-facts.ts';
export { Button, type ButtonProps, IconButton, type IconButtonProps } from './components/button.tsx';
export { Both, Clock, MinutesRange, Money, TicketNumber, useNow } from './components/figures.tsx';
export { Icon, type IconName } from './components/icon.tsx';
export { Keypad, type KeypadProps } from './components/keypad.tsx';
export { NotesCount, type NotesCountProps } from './components/notes-count.tsx';
export {
  CutOffBanner,
  type CutOffBannerProps,
  EmptyState,
  type EmptyStateProps,
  RefusalNotice,
  type RefusalNoticeProps,
} from './components/notices.tsx';
export { QrCode } from './components/qr-code.tsx';
export { Sheet, type SheetProps } from './components/sheet.tsx';
export { SlideFace } from './components/slide-face.tsx';
export {
  LanguageSwitch,
  LargeTypeSwitch,
  type LargeTypeSwitchProps,
  useLargeType,
} from './components/switches.tsx';
export { readTypedNotes, type TypedNotes } from './components/typed-notes.ts';
export { EmergencyButton, type EmergencyButtonProps } from './emergency/emergency-button.tsx';
export { EmergencyPanel, type EmergencyPanelProps } from './emergency/emergency-panel.tsx';
export { PublicNotices } from './emergency/public-notices.tsx';
export { FloorMap } from './floor-plan/floor-map.tsx';
export { useFloorPlan } from './floor-plan/use-floor-plan.ts';
export { WayWords } from './floor-plan/way-words.tsx';
export { clockSeconds, clockTime, duration, longDate, staffDate } from './format/clock.ts';
export { minutesText } from './format/minutes.ts';
export { yuan, yuanSign } from './format/money.ts';
export { PairingGate, type PairingGateProps } from './gates/pairing-gate.tsx';
export {
  type SignedIn,
  SignInGate,
  type SignInGateProps,
  type StaffPrincipal,
  type StaffRole,
  useSignedIn,
} from './gates/sign-in-gate.tsx';
export { type DemoAccount, useDemoAccounts } from './gates/sign-in-page.tsx';
export type { Connection, LiveHandlers, LiveState } from './live/channel.ts';
export { useLive } from './live/use-live.ts';
export { mountScreen, type ScreenKind, type ScreenOptions } from './mount-screen.tsx';
export { MyRoster } from './my-roster/my-roster.tsx';
export { MyRosterButton } from './my-roster/my-roster-button.tsx';
export { LogBoard } from './running/log-board.tsx';
export { NoticeList, NoticeText } from './running/notice-list.tsx';
export { useLog } from './running/use-log.ts';
export { useMoment } from './running/use-moment.ts';
export { useMyNotices } from './running/use-my-notices.ts';
export { call } from './server/call.ts';
export { newCommandId } from './server/command-id.ts';
export type { CommandBody, CommandOptions, Send } from './server/command-sender.ts';
export { saveFile } from './server/save-file.ts';
export { sendFile } from './server/send-file.ts';
export { type CommandHandle, type Refusal, refusalOf, useCommand } from './server/use-command.ts';
export { readHallOnce, useHall, useZone } from './server/use-hall.ts';
export { ClipPlayer } from './sound/clip-player.ts';
export { findingsEn } from './text/findings.en.ts';
export { type FindingKey, findingsZh } from './text/findings.zh.ts';
export { refusalKey } from './text/refusal-key.ts';
export { refusalWords } from './text/refusal-words.ts';
export { runningEn } from './text/running.en.ts';
export { type RunningKey, runningZh } from './text/running.zh.ts';
export { type AppTexts, type SharedKey, type TextTools, useText, type Vars } from './text/use-text.ts';
