"""Tells Tonight what Kodi plays: see docs/players.md. The address stands in address.txt beside this file."""

import json
import os
import time
import urllib.request
import uuid
from http.client import HTTPException

import xbmc

EVERY_SECONDS = 10
HERE = os.path.dirname(os.path.abspath(__file__))


def address():
    with open(os.path.join(HERE, "address.txt"), encoding="utf-8") as file:
        return file.read().strip()


def send(event):
    """Nobody's film stops because Tonight is away."""
    event["at"] = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    body = json.dumps({name: value for name, value in event.items() if value is not None}).encode("utf-8")
    try:
        request = urllib.request.Request(address(), body, {"Content-Type": "application/json"})
        urllib.request.urlopen(request, timeout=5).close()
    # Without an address, or with a wrong one, there is nobody to tell.
    except (OSError, ValueError, HTTPException) as error:
        xbmc.log("Tonight: %s" % error, xbmc.LOGWARNING)


def ids_of(info):
    found = {name: info.getUniqueID(name) or None for name in ("tmdb", "imdb", "tvdb")}
    return {name: value for name, value in found.items() if value}


def playing(info):
    """What is played, in the words of Tonight; None for what is neither a film nor an episode."""
    kind = info.getMediaType()
    if kind not in ("movie", "episode"):
        return None
    is_movie = kind == "movie"
    return {
        "type": kind,
        "title": info.getTitle() if is_movie else info.getTVShowTitle(),
        "year": (info.getYear() or None) if is_movie else None,
        "season": None if is_movie else info.getSeason(),
        "episode": None if is_movie else info.getEpisode(),
        "episodeTitle": None if is_movie else info.getTitle(),
        # Kodi knows an episode's own ids.
        "ids": ids_of(info) if is_movie else {},
        "episodeIds": {} if is_movie else ids_of(info),
        "device": xbmc.getInfoLabel("System.FriendlyName") or "Kodi",
        "playback": str(uuid.uuid4()),
    }


class Reporter(xbmc.Player):
    def __init__(self):
        super().__init__()
        self.item = None
        self.position = 0.0
        self.duration = 0.0

    def look(self):
        """Once it has stopped, Kodi no longer says where it was."""
        try:
            if self.item and self.isPlayingVideo():
                self.position, self.duration = self.getTime(), self.getTotalTime()
        except RuntimeError:
            # It is over, and Kodi has not said so yet.
            pass

    def tell(self, event):
        if self.item and self.duration > 0:
            send(dict(self.item, event=event, position=self.position, duration=self.duration))

    def onAVStarted(self):
        self.item = playing(self.getVideoInfoTag()) if self.isPlayingVideo() else None
        self.look()
        self.tell("start")

    def onPlayBackPaused(self):
        self.look()
        self.tell("pause")

    def onPlayBackResumed(self):
        self.look()
        self.tell("progress")

    def onPlayBackSeek(self, time, seekOffset):
        self.position = time / 1000.0
        self.tell("progress")

    def onPlayBackStopped(self):
        self.tell("stop")
        self.item = None

    def onPlayBackError(self):
        self.onPlayBackStopped()

    def onPlayBackEnded(self):
        self.position = self.duration
        self.tell("stop")
        self.item = None


if __name__ == "__main__":
    reporter = Reporter()
    monitor = xbmc.Monitor()
    told = 0.0
    while not monitor.waitForAbort(1):
        reporter.look()
        if reporter.item and time.monotonic() - told >= EVERY_SECONDS:
            told = time.monotonic()
            if not xbmc.getCondVisibility("Player.Paused"):
                reporter.tell("progress")
    reporter.tell("stop")
