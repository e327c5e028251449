"""As much of Kodi's `xbmc` as the add-on calls, played by `play.py`."""

LOGWARNING = 2
logged = []
labels = {"System.FriendlyName": "Living room"}
conditions = {}


def log(text, level=0):
    logged.append(text)


def getInfoLabel(name):
    return labels.get(name, "")


def getCondVisibility(name):
    return conditions.get(name, False)


class Player:
    """What plays is set by the test; like Kodi, it refuses to say where nothing plays."""

    tag = None
    at = 0.0
    total = 0.0

    def isPlayingVideo(self):
        return self.tag is not None

    def _say(self, value):
        if self.tag is None:
            raise RuntimeError("Kodi is not playing any media file")
        return value

    def getTime(self):
        return self._say(self.at)

    def getTotalTime(self):
        return self._say(self.total)

    def getVideoInfoTag(self):
        return self._say(self.tag)


class Monitor:
    """A service lives for as long as the test has something to do each second."""

    seconds = iter(())

    def waitForAbort(self, timeout):
        for step in Monitor.seconds:
            step()
            return False
        return True
