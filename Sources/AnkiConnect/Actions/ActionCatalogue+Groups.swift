// The actions of each group.
extension ActionCatalogue {
  static let decks: [any Action.Type] = [
    ChangeDeck.self, CloneDeckConfigId.self, CreateDeck.self, DeckNameFromId.self, DeckNames.self,
    DeckNamesAndIds.self, DeleteDecks.self, GetDeckConfig.self, GetDeckStats.self, GetDecks.self,
    RemoveDeckConfigId.self, SaveDeckConfig.self, SetDeckConfigId.self,
  ]

  static let cards: [any Action.Type] = [
    AnswerCards.self, AreDue.self, AreSuspended.self, CardsInfo.self, CardsModTime.self,
    CardsToNotes.self, FindCards.self, ForgetCards.self, GetEaseFactors.self, GetIntervals.self,
    RelearnCards.self, SetDueDate.self, SetEaseFactors.self, SetSpecificValueOfCard.self,
    Suspend.self, Suspended.self, Unsuspend.self,
  ]

  static let notes: [any Action.Type] = [
    AddNote.self, AddNotes.self, AddTags.self, CanAddNote.self, CanAddNoteWithErrorDetail.self,
    CanAddNotes.self, CanAddNotesWithErrorDetail.self, ClearUnusedTags.self, DeleteNotes.self,
    FindNotes.self, GetNoteTags.self, GetTags.self, NotesInfo.self, NotesModTime.self,
    RemoveEmptyNotes.self, RemoveTags.self, ReplaceTags.self, ReplaceTagsInAllNotes.self,
    UpdateNote.self, UpdateNoteFields.self, UpdateNoteModel.self, UpdateNoteTags.self,
  ]

  static let models: [any Action.Type] = [
    CreateModel.self, FindAndReplaceInModels.self, FindModelsById.self, FindModelsByName.self,
    ModelFieldAdd.self, ModelFieldDescriptions.self, ModelFieldFonts.self, ModelFieldNames.self,
    ModelFieldRemove.self, ModelFieldRename.self, ModelFieldReposition.self,
    ModelFieldSetDescription.self, ModelFieldSetFont.self, ModelFieldSetFontSize.self,
    ModelFieldsOnTemplates.self, ModelNameFromId.self, ModelNames.self, ModelNamesAndIds.self,
    ModelStyling.self, ModelTemplateAdd.self, ModelTemplateRemove.self, ModelTemplateRename.self,
    ModelTemplateReposition.self, ModelTemplates.self, UpdateModelStyling.self,
    UpdateModelTemplates.self,
  ]

  static let media: [any Action.Type] = [
    DeleteMediaFile.self, GetMediaDirPath.self, GetMediaFilesNames.self, RetrieveMediaFile.self,
    StoreMediaFile.self,
  ]

  static let statistics: [any Action.Type] = [
    CardReviews.self, GetCollectionStatsHTML.self, GetLatestReviewID.self,
    GetNumCardsReviewedByDay.self, GetNumCardsReviewedToday.self, GetReviewsOfCards.self,
    InsertReviews.self,
  ]

  static let miscellaneous: [any Action.Type] = [
    ApiReflect.self, ExportPackage.self, GetActiveProfile.self, GetProfiles.self,
    ImportPackage.self, LoadProfile.self, ReloadCollection.self, RequestPermission.self, Sync.self,
    Version.self,
  ]

  static let graphical: [any Action.Type] = [
    GuiAddCards.self, GuiAddNoteSetData.self, GuiAnswerCard.self, GuiBrowse.self,
    GuiCheckDatabase.self, GuiCurrentCard.self, GuiDeckBrowser.self, GuiDeckOverview.self,
    GuiDeckReview.self, GuiEditNote.self, GuiExitAnki.self, GuiImportFile.self, GuiPlayAudio.self,
    GuiReviewActive.self, GuiSelectCard.self, GuiSelectNote.self, GuiSelectedNotes.self,
    GuiShowAnswer.self, GuiShowQuestion.self, GuiStartCardTimer.self, GuiUndo.self,
  ]
}
