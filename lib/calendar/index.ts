// Calendars of certificates, as the public namespace `rotation`: `rotation.RotationCalendar`.
export type { InstalledCertificate, RotationCalendarProps } from './calendar-props';
export { RotationCalendar } from './rotation-calendar';
