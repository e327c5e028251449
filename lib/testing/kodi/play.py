"""Plays a story to the add-on as Kodi would, and prints what the add-on logged: `play.py <service.py> <story>`."""

import os
import runpy
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import xbmc  # noqa: E402


class Tag:
    def __init__(self, kind, ids, **facts):
        self.kind, self.ids, self.facts = kind, ids, facts

    def getMediaType(self):
        return self.kind

    def getUniqueID(self, name):
        return self.ids.get(name, "")

    def getTitle(self):
        return self.facts.get("title", "")

    def getTVShowTitle(self):
        return self.facts.get("show", "")

    def getYear(self):
        return self.facts.get("year", 0)

    def getSeason(self):
        return self.facts.get("season", -1)

    def getEpisode(self):
        return self.facts.get("episode", -1)


FILM = Tag("movie", {"tmdb": "45745", "imdb": "tt1727587"}, title="Sintel", year=2010)
EPISODE = Tag("episode", {"tvdb": "349232"}, title="Lies", show="Dark", season=1, episode=2)
SONG = Tag("song", {}, title="La Mer")
players = []
begin = xbmc.Player.__init__


def remember(self, *args, **kwargs):
    begin(self, *args, **kwargs)
    players.append(self)


xbmc.Player.__init__ = remember


def player():
    return players[-1]


def start(tag, total):
    def step():
        player().tag, player().at, player().total = tag, 0.0, total
        player().onAVStarted()

    return step


def at(seconds):
    def step():
        player().at = seconds

    return step


def call(name, *args):
    return lambda: getattr(player(), name)(*args)


def over(name):
    def step():
        player().tag = None
        getattr(player(), name)()

    return step


def vanish():
    """It is over, and Kodi has not said so yet."""
    player().isPlayingVideo = lambda: True
    player().tag = None


STORIES = {
    "film": [
        start(FILM, 888.0), at(10.0), at(61.5), call("onPlayBackPaused"), call("onPlayBackResumed"),
        call("onPlayBackSeek", 300000, 238500), at(302.0), lambda: None, over("onPlayBackStopped"),
    ],
    "episode": [start(EPISODE, 3000.0), at(5.0), over("onPlayBackEnded")],
    "song": [start(SONG, 200.0), at(5.0), over("onPlayBackEnded")],
    "error": [start(FILM, 888.0), at(7.0), lambda: None, over("onPlayBackError")] + [lambda: None] * 30,
    "race": [start(FILM, 888.0), at(7.0), lambda: None, vanish, lambda: None, over("onPlayBackStopped")],
}

xbmc.Monitor.seconds = iter(STORIES[sys.argv[2]])
runpy.run_path(sys.argv[1], run_name="__main__")
print("\n".join(xbmc.logged))
