"""Who is who: universities and the bodies they join, with their names in three languages. The registry speaks of the world.

`load_registry` reads the built-in tables and the user's additions; `Registry` answers by id; `pipeline.registry.matcher`
finds the names in a text.
"""

from pipeline.registry.rows import Organisation, University
from pipeline.registry.tables import Registry, load_registry

__all__ = ["Organisation", "Registry", "University", "load_registry"]
