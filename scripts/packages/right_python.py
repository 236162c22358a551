"""Said by the one-file program under another Python than the one that it was made for; shiv runs it before each start.

It is copied into that file and runs alone. MADE_FOR is replaced when the file is made.
"""

import sys
import sysconfig

MADE_FOR = ("3.0", "no platform")

if (f"{sys.version_info[0]}.{sys.version_info[1]}", sysconfig.get_platform()) != MADE_FOR:
    sys.stderr.write(
        "sofi-tui : ce fichier est fait pour Python {} sur {}, et c'est Python {}.{} sur {} qui l'ouvre. "
        "Lancez-le par « python{} sofi-tui.pyz », ou demandez le fichier de cette machine.\n".format(
            *MADE_FOR, *sys.version_info[:2], sysconfig.get_platform(), MADE_FOR[0]
        )
    )
    sys.exit(2)
