"""Speaks sentences with espeak-ng and tells when each phoneme begins. Standard library only.

Reads one JSON object a line, {"file", "text", "voice", "variant", "rate", "pitch"}; writes a 22,050 Hz WAV file for
each, and one JSON object a line to stdout, {"file", "phonemes": [[seconds, name], ...]}.
"""

import ctypes
import json
import sys
import wave

AUDIO_SYNCHRONOUS = 2
PHONEME_EVENTS = 1
UTF8 = 1
PHONEME = 7
RATE, PITCH = 1, 3


class EventId(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position_ms", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", EventId),
    ]


CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


class Speaker:
    def __init__(self):
        self.library = ctypes.CDLL("libespeak-ng.so.1")
        self.sample_rate = self.library.espeak_Initialize(AUDIO_SYNCHRONOUS, 0, None, PHONEME_EVENTS)
        if self.sample_rate <= 0:
            raise SystemExit("espeak-ng cannot be started")
        self.samples, self.phonemes = bytearray(), []
        # Kept: a callback that is collected while the library holds it ends the process.
        self.callback = CALLBACK(self.receive)
        self.library.espeak_SetSynthCallback(self.callback)

    def receive(self, samples, count, events):
        if samples and count > 0:
            self.samples += ctypes.string_at(samples, 2 * count)
        index = 0
        while events[index].type != 0:
            event = events[index]
            if event.type == PHONEME:
                name = bytes(event.id.string).split(b"\0")[0].decode("utf-8", "replace")
                self.phonemes.append([event.audio_position_ms / 1000, name])
            index += 1
        return 0

    def speak(self, text, voice, variant, rate, pitch):
        self.samples, self.phonemes = bytearray(), []
        name = f"{voice}+{variant}" if variant else voice
        if self.library.espeak_SetVoiceByName(name.encode()) != 0:
            raise SystemExit(f"espeak-ng has no voice {name}")
        self.library.espeak_SetParameter(RATE, rate, 0)
        self.library.espeak_SetParameter(PITCH, pitch, 0)
        data = text.encode()
        self.library.espeak_Synth(data, len(data) + 1, 0, 1, 0, UTF8, None, None)
        self.library.espeak_Synchronize()
        return bytes(self.samples), self.phonemes


def main():
    speaker = Speaker()
    for line in sys.stdin:
        task = json.loads(line)
        samples, phonemes = speaker.speak(task["text"], task["voice"], task["variant"], task["rate"], task["pitch"])
        with wave.open(task["file"], "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(speaker.sample_rate)
            file.writeframes(samples)
        print(json.dumps({"file": task["file"], "phonemes": phonemes}), flush=True)


if __name__ == "__main__":
    main()
