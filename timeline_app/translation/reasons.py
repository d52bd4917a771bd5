"""Why the system refused something, in the language of the program."""

import errno

from timeline_app.translation.words import _


def reason_of(error: OSError) -> str:
    """The common reasons are translated; the others are in the words of the system."""
    known = {
        errno.ENOSPC: _("the disk is full"), errno.EDQUOT: _("the disk is full"), errno.EFBIG: _("the disk is full"),
        errno.EACCES: _("no permission to write there"), errno.EPERM: _("no permission to write there"),
        errno.EROFS: _("the disk is read-only"), errno.ENAMETOOLONG: _("the name is too long"),
        errno.ELOOP: _("the link leads in a circle"), errno.EBADF: _("it is closed"),
    }
    return known.get(error.errno or 0, error.strerror or str(error))
