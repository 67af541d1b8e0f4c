export type Sound = 'right' | 'complete' | 'stop';
type Tone = { readonly hz: number; readonly at: number; readonly for: number; readonly type: OscillatorType };

/** High and short for right, low and long for stop: told apart without looking, and over the noise of a warehouse. */
const TONES: Record<Sound, readonly Tone[]> = {
	right: [{ hz: 1760, at: 0, for: 0.09, type: 'sine' }],
	complete: [{ hz: 1320, at: 0, for: 0.1, type: 'sine' }, { hz: 1760, at: 0.11, for: 0.18, type: 'sine' }],
	stop: [{ hz: 165, at: 0, for: 0.22, type: 'square' }, { hz: 131, at: 0.25, for: 0.35, type: 'square' }]
};
const LOUD = 0.4;
const FADE_S = 0.02;

let context: AudioContext | undefined;

/** Making it takes a moment: better before the first scan than during it. */
export function prepareSounds(): void {
	try {
		context ??= new AudioContext();
	} catch {
		context = undefined;
	}
}

/** Plays a sound; a browser that has none, or does not allow one yet, stays silent. */
export function play(sound: Sound): void {
	prepareSounds();
	if (!context) return;
	try {
		if (context.state === 'suspended') void context.resume();
		for (const tone of TONES[sound]) playTone(context, tone);
	} catch {
		context = undefined;
	}
}

function playTone(audio: AudioContext, { hz, at, for: length, type }: Tone): void {
	const begin = audio.currentTime + at;
	const oscillator = new OscillatorNode(audio, { frequency: hz, type });
	const gain = new GainNode(audio, { gain: LOUD });
	gain.gain.setValueAtTime(LOUD, begin + length - FADE_S);
	gain.gain.linearRampToValueAtTime(0, begin + length);
	oscillator.connect(gain).connect(audio.destination);
	oscillator.start(begin);
	oscillator.stop(begin + length);
}
