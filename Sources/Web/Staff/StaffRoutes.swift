import Pages

extension StaffRoute {
    /// Everything under `/staff`, and for whom.
    static let all: [StaffRoute] = [
        StaffRoute(.get, .firstRun, for: FirstVisitors.self, SigningInRoutes.firstRun),
        StaffRoute(.post, .firstRun, for: FirstVisitors.self, SigningInRoutes.setUp),
        StaffRoute(.get, .signIn, for: Anyone.self, SigningInRoutes.signInPage),
        StaffRoute(.post, .signIn, for: Anyone.self, SigningInRoutes.signIn),
        StaffRoute(.post, .signOut, for: Anyone.self, SigningInRoutes.signOut),
        StaffRoute(.get, .code, for: Anyone.self, SigningInRoutes.codePage),
        StaffRoute(.post, .code, for: Anyone.self, SigningInRoutes.choosePassword),

        StaffRoute(.get, .home, for: Members.self, OwnRoutes.home),
        StaffRoute(.get, .account, for: Members.self, OwnRoutes.account),
        StaffRoute(.get, .password, for: Members.self, OwnRoutes.passwordPage),
        StaffRoute(.post, .password, for: Members.self, OwnRoutes.changePassword),

        StaffRoute(.get, .plan, for: PlanReaders.self, PlanRoutes.home),
        StaffRoute(.get, .findings, for: PlanReaders.self, FindingsRoutes.findings),
        StaffRoute(.post, .findingAnswer, for: PlanCoordinators.self, FindingsRoutes.answer),
        StaffRoute(.post, .findingReopening, for: PlanCoordinators.self, FindingsRoutes.reopen),
        StaffRoute(.post, .findingRules, for: PlanCoordinators.self, FindingsRoutes.switchRules),
        StaffRoute(.post, .findingsShowing, for: PlanCoordinators.self, FindingsRoutes.show),

        StaffRoute(.get, .keptActions, for: PlanReaders.self, HistoryRoutes.actions),
        StaffRoute(.get, .keptAction, for: PlanReaders.self, HistoryRoutes.action),
        StaffRoute(.get, .history, for: PlanReaders.self, HistoryRoutes.history),
        StaffRoute(.get, .actionHistory, for: PlanReaders.self, HistoryRoutes.actionHistory),
        StaffRoute(.get, .comparison, for: PlanReaders.self, HistoryRoutes.comparison),
        StaffRoute(.get, .publication, for: PlanCoordinators.self, PublicationRoutes.publication),
        StaffRoute(.post, .publication, for: PlanCoordinators.self, PublicationRoutes.publish),
        StaffRoute(.post, .previewLinks, for: PlanCoordinators.self, PublicationRoutes.makeLink),
        StaffRoute(.post, .previewRevocation, for: PlanCoordinators.self, PublicationRoutes.revokeLink),
        StaffRoute(.get, .errata, for: PlanCoordinators.self, ErrataRoutes.errata),
        StaffRoute(.post, .errata, for: PlanCoordinators.self, ErrataRoutes.add),

        StaffRoute(.get, .people, for: Administrators.self, PeopleRoutes.people),
        StaffRoute(.get, .peopleFile, for: Administrators.self, PeopleRoutes.peopleFile),
        StaffRoute(.post, .codesFile, for: Administrators.self, PeopleRoutes.codesFile),
        StaffRoute(.get, .newPerson, for: Administrators.self, PeopleRoutes.newPersonPage),
        StaffRoute(.post, .newPerson, for: Administrators.self, PeopleRoutes.add),
        StaffRoute(.get, .person, for: Administrators.self, PersonRoutes.person),
        StaffRoute(.post, .person, for: Administrators.self, PersonRoutes.save),
        StaffRoute(.post, .personRight, for: Administrators.self, PersonRoutes.giveRight),
        StaffRoute(.post, .personRightRemoval, for: Administrators.self, PersonRoutes.takeRight),
        StaffRoute(.post, .personCode, for: Administrators.self, PersonRoutes.issueCode),
        StaffRoute(.post, .personDisabling, for: Administrators.self, PersonRoutes.disable),
        StaffRoute(.post, .personEnabling, for: Administrators.self, PersonRoutes.enable),
        StaffRoute(.get, .moves, for: Administrators.self, MovesRoutes.page),
        StaffRoute(.post, .movesPreview, for: Administrators.self, MovesRoutes.preview),
        StaffRoute(.post, .movesApplication, for: Administrators.self, MovesRoutes.apply),
    ]
}
