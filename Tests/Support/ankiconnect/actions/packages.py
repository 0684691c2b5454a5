"""Packages written and read by Anki's own exporter and importer."""

from anki.collection import (
    DeckIdLimit,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

from .base import Base


class PackageActions(Base):
    def exportPackage(self, deck: str, path: str, includeSched: bool = False) -> bool:
        number = self.col.decks.id_for_name(deck)
        if number is None:
            return False
        options = ExportAnkiPackageOptions(
            with_scheduling=includeSched, with_deck_configs=includeSched, with_media=True,
            legacy=True)
        self.col.export_anki_package(
            out_path=path, options=options, limit=DeckIdLimit(deck_id=number))
        return True

    def importPackage(self, path: str) -> bool:
        options = ImportAnkiPackageOptions(
            merge_notetypes=True, with_scheduling=True, with_deck_configs=True)
        self.col.import_anki_package(
            ImportAnkiPackageRequest(package_path=path, options=options))
        # Anki itself does so after every import.
        self.col.models._clear_cache()
        return True
