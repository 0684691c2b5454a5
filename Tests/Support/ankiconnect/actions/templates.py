"""Card templates of note types."""

from typing import Any

from anki.models import NotetypeDict, TemplateDict

from .base import Base


class TemplateActions(Base):
    def modelTemplates(self, modelName: str) -> dict[str, dict[str, str]]:
        return {template["name"]: {"Front": template["qfmt"], "Back": template["afmt"]}
                for template in self.model(modelName)["tmpls"]}

    def updateModelTemplates(self, model: dict[str, Any]) -> None:
        stored = self.model(model["name"])
        for template in stored["tmpls"]:
            wanted = model["templates"].get(template["name"])
            if wanted:
                set_texts(template, wanted)
        self.col.models.update_dict(stored)

    def modelTemplateAdd(self, modelName: str, template: dict[str, str]) -> None:
        models, model = self.col.models, self.model(modelName)
        name, front, back = template["Name"], template["Front"], template["Back"]
        for existing in model["tmpls"]:
            if existing["name"] == name:
                # Only the library's cached copy changes: this lasts until Anki is restarted.
                existing["qfmt"], existing["afmt"] = front, back
                return
        added = models.new_template(name)
        added["qfmt"], added["afmt"] = front, back
        models.add_template(model, added)
        models.update_dict(model)

    def modelTemplateRename(
        self, modelName: str, oldTemplateName: str, newTemplateName: str
    ) -> None:
        model, template = self._template(modelName, oldTemplateName)
        template["name"] = newTemplateName
        self.col.models.update_dict(model)

    def modelTemplateReposition(self, modelName: str, templateName: str, index: int) -> None:
        model, template = self._template(modelName, templateName)
        self.col.models.reposition_template(model, template, index)
        self.col.models.update_dict(model)

    def modelTemplateRemove(self, modelName: str, templateName: str) -> None:
        model, template = self._template(modelName, templateName)
        self.col.models.remove_template(model, template)
        self.col.models.update_dict(model)

    def _template(self, model_name: str, name: str) -> tuple[NotetypeDict, TemplateDict]:
        model = self.model(model_name)
        for template in model["tmpls"]:
            if template["name"] == name:
                return model, template
        raise Exception(f"template was not found in {model['name']}: {name}")


def set_texts(template: TemplateDict, wanted: dict[str, str]) -> None:
    # An empty text means "no change": a side can never be blanked.
    if wanted.get("Front"):
        template["qfmt"] = wanted["Front"]
    if wanted.get("Back"):
        template["afmt"] = wanted["Back"]
