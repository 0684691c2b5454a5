"""Fields of note types."""

from typing import Any

from anki.models import FieldDict, NotetypeDict

from .base import Base


class FieldActions(Base):
    def modelFieldNames(self, modelName: str) -> list[str]:
        return self.col.models.field_names(self.model(modelName))

    def modelFieldDescriptions(self, modelName: str) -> list[str]:
        return [field["description"] for field in self.model(modelName)["flds"]]

    def modelFieldFonts(self, modelName: str) -> dict[str, dict[str, Any]]:
        return {field["name"]: {"font": field["font"], "size": field["size"]}
                for field in self.model(modelName)["flds"]}

    def modelFieldAdd(self, modelName: str, fieldName: str, index: int | None = None) -> None:
        models, model = self.col.models, self.model(modelName)
        if fieldName not in models.field_names(model):
            models.add_field(model, models.new_field(fieldName))
            models.update_dict(model)
        if index is not None:
            # The library has made the name canonical: by another name it is not found here.
            model = self.model(modelName)
            models.reposition_field(model, models.field_map(model)[fieldName][1], index)
            models.update_dict(model)

    def modelFieldRename(self, modelName: str, oldFieldName: str, newFieldName: str) -> None:
        model, field = self._field(modelName, oldFieldName)
        self.col.models.rename_field(model, field, newFieldName)
        self.col.models.update_dict(model)

    def modelFieldReposition(self, modelName: str, fieldName: str, index: int) -> None:
        model, field = self._field(modelName, fieldName)
        self.col.models.reposition_field(model, field, index)
        self.col.models.update_dict(model)

    def modelFieldRemove(self, modelName: str, fieldName: str) -> None:
        model, field = self._field(modelName, fieldName)
        self.col.models.remove_field(model, field)
        self.col.models.update_dict(model)

    def modelFieldSetFont(self, modelName: str, fieldName: str, font: str) -> None:
        self._set(modelName, fieldName, "font", font, str)

    def modelFieldSetFontSize(self, modelName: str, fieldName: str, fontSize: int) -> None:
        self._set(modelName, fieldName, "size", fontSize, int, "fontSize", "an integer")

    def modelFieldSetDescription(self, modelName: str, fieldName: str, description: str) -> bool:
        self._set(modelName, fieldName, "description", description, str)
        return True

    def _set(self, model_name: str, field_name: str, key: str, value: Any, kind: type,
             shown_key: str = "", shown_kind: str = "a string") -> None:
        model, field = self._field(model_name, field_name)
        if not isinstance(value, kind):
            raise Exception(f"{shown_key or key} should be {shown_kind}: {value}")
        field[key] = value
        self.col.models.update_dict(model)

    def _field(self, model_name: str, field_name: str) -> tuple[NotetypeDict, FieldDict]:
        model = self.model(model_name)
        fields = self.col.models.field_map(model)
        if field_name not in fields:
            raise Exception(f"field was not found in {model['name']}: {field_name}")
        return model, fields[field_name][1]
