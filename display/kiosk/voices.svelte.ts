// Reading aloud, where the device itself has a voice for the language: nothing that is read leaves the kiosk.
import type { Language } from '#playlists/site/values.ts';
import { reads } from '#playlists/answer/reads.ts';

const speech: SpeechSynthesis | null = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null;
let voices: readonly SpeechSynthesisVoice[] = $state.raw(localVoices());
// Chromium learns of its voices only after it was asked.
speech?.addEventListener('voiceschanged', () => (voices = localVoices()));

/** The device's own voice for a language, or null. */
export function voiceFor(language: Language): SpeechSynthesisVoice | null {
  return voices.find((one) => reads(one.lang.replace('_', '-') as Language, language)) ?? null;
}

/** Reads one text, in place of what was being read; `ondone` is called once, also where it was stopped. */
export function readAloud(text: string, voice: SpeechSynthesisVoice, ondone: () => void): void {
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  said.addEventListener('end', ondone, { once: true });
  said.addEventListener('error', ondone, { once: true });
  speech?.cancel();
  speech?.speak(said);
}

export const stopReading = (): void => speech?.cancel();

function localVoices(): readonly SpeechSynthesisVoice[] {
  return speech?.getVoices().filter((one) => one.localService) ?? [];
}
