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
        StaffRoute(.post, .noticeReading, for: Members.self, OwnRoutes.readNotice),

        StaffRoute(.get, .plan, for: PlanReaders.self, PlanRoutes.home),
        StaffRoute(.get, .findings, for: PlanReaders.self, FindingsRoutes.findings),
        StaffRoute(.post, .findingAnswer, for: PlanCoordinators.self, FindingsRoutes.answer),
        StaffRoute(.post, .findingReopening, for: PlanCoordinators.self, FindingsRoutes.reopen),
        StaffRoute(.post, .findingRules, for: PlanCoordinators.self, FindingsRoutes.switchRules),
        StaffRoute(.post, .findingsShowing, for: PlanCoordinators.self, FindingsRoutes.show),

        StaffRoute(.get, .report, for: RoundReaders.self, ReportRoutes.report),
        StaffRoute(.post, .report, for: RoundReaders.self, ReportRoutes.save),
        StaffRoute(.get, .reportFindings, for: RoundReaders.self, ReportRoutes.findings),
        StaffRoute(.post, .reportSubmission, for: RoundReaders.self, ReportStepRoutes.submit),
        StaffRoute(.post, .reportWithdrawal, for: RoundReaders.self, ReportStepRoutes.withdraw),
        StaffRoute(.post, .reportApproval, for: RoundReaders.self, ReportStepRoutes.approve),
        StaffRoute(.post, .reportReturn, for: RoundReaders.self, ReportStepRoutes.sendBack),
        StaffRoute(.post, .reportContributions, for: RoundReaders.self, ContributionRoutes.contribute),

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
