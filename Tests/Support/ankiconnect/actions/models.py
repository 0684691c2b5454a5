"""Note types: names, creation, styling."""

from typing import Any

from anki.consts import MODEL_CLOZE, MODEL_STD
from anki.models import NotetypeDict

from .base import Base


class ModelActions(Base):
    def modelNames(self) -> list[str]:
        return [model.name for model in self.col.models.all_names_and_ids()]

    def modelNamesAndIds(self) -> dict[str, int]:
        return {model.name: model.id for model in self.col.models.all_names_and_ids()}

    def findModelsByName(self, modelNames: list[str]) -> list[NotetypeDict]:
        return [self.model(name) for name in modelNames]

    def findModelsById(self, modelIds: list[int]) -> list[NotetypeDict]:
        return [self._model_of_number(number) for number in modelIds]

    def _model_of_number(self, number: int) -> NotetypeDict:
        model = self.col.models.get(number)
        if model is None:
            raise Exception(f"model was not found: {number}")
        return model

    def createModel(
        self, modelName: str, inOrderFields: list[str], cardTemplates: list[dict[str, str]],
        css: str | None = None, isCloze: bool = False,
    ) -> NotetypeDict:
        if not inOrderFields:
            raise Exception("Must provide at least one field for inOrderFields")
        if not cardTemplates:
            raise Exception("Must provide at least one card for cardTemplates")
        if modelName in self.modelNames():
            raise Exception("Model name already exists")
        models = self.col.models
        model = models.new(modelName)
        model["type"] = MODEL_CLOZE if isCloze else MODEL_STD
        if css is not None:
            model["css"] = css
        for name in inOrderFields:
            models.add_field(model, models.new_field(name))
        for place, wanted in enumerate(cardTemplates, start=1):
            models.add_template(model, self._new_template(wanted, f"Card {place}"))
        # The library gives a name that differs from another's only in case a suffix.
        models.add(model)
        return model

    def _new_template(self, wanted: dict[str, str], default_name: str) -> dict[str, Any]:
        template = self.col.models.new_template(wanted.get("Name", default_name))
        template["qfmt"] = wanted["Front"]
        template["afmt"] = wanted["Back"]
        return template

    def modelStyling(self, modelName: str) -> dict[str, str]:
        return {"css": self.model(modelName)["css"]}

    def updateModelStyling(self, model: dict[str, str]) -> None:
        stored = self.model(model["name"])
        stored["css"] = model["css"]
        self.col.models.update_dict(stored)
