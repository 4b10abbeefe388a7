import Japanese
import Plan

/// A table whose rows belong to a plan (計画の表), and how a plan becomes its rows. Its key begins with `city` and `plan`.
struct Table: Sendable {
    let name: String
    /// The rest of the key.
    let key: [String]
    let others: [String]
    let rows: @Sendable (Plan) -> [TableRow]

    /// From the referred to the referring: rows are written in this order and deleted in the other.
    static let all: [Table] = [
        years, levels, labels, statuses, ownFields, policies, policyYears, actions, responsibilities, stages, targets,
        plannedYears, earlierTargets, reports, predecessors, reprints, indicators, indicatorYears,
    ]
}

/// A row on its way into a table: the values of its key and of the other columns.
struct TableRow {
    let key: [SQLValue]
    let others: [SQLValue]

    init(_ key: any Bindable..., others: (any Bindable)?..., and more: [SQLValue] = []) {
        self.key = key.map(\.sqlValue)
        self.others = others.map { $0?.sqlValue ?? .null } + more
    }
}

extension Table {
    private static let years = Table(name: "plan_year", key: ["year"], others: ["position"]) { plan in
        plan.years.enumerated().map { TableRow($1, others: $0) }
    }

    private static let levels = Table(name: "level", key: ["depth"], others: ["label"]) { plan in
        plan.levels.enumerated().map { TableRow($0, others: $1.label) }
    }

    private static let labels = Table(name: "label", key: ["field"], others: ["label"]) { plan in
        plan.labels.differing.map { TableRow($0.field.rawValue, others: $0.label) }
    }

    private static let statuses = Table(
        name: "achievement_status", key: ["code"],
        others: ["position", "mark", "label", "needs_reason", "counts_in_totals", "tone", "english_label"]
    ) { plan in
        plan.scale.statuses.enumerated().map { position, status in
            TableRow(
                status.code, others: position, status.mark, status.label, status.needsReason, status.countsInTotals,
                status.tone.rawValue, status.englishLabel)
        }
    }

    private static let policies = Table(
        name: "policy", key: ["id"],
        others: ["position", "parent", "level", "number", "name"] + Policy.columns + ["own"]
    ) { plan in
        plan.policies.enumerated().map { position, policy in
            TableRow(
                policy.id, others: position, policy.parent, policy.level, policy.number, policy.name,
                and: Policy.fields.map { $0.passage(of: policy)?.sqlValue ?? .null } + [policy.own.sqlValue])
        }
    }

    private static let actions = Table(
        name: "action", key: ["id"], others: ["position", "number", "name", "policy", "description", "own"]
    ) { plan in
        plan.actions.enumerated().map { position, action in
            TableRow(
                action.id, others: position, action.number, action.name, action.policy, action.description,
                and: [action.own.sqlValue])
        }
    }

    private static let responsibilities = Table(
        name: "responsibility", key: ["action", "division", "repetition"],
        others: ["position", "role", "note", "until"]
    ) { plan in
        plan.actions.flatMap { action in
            var named: [SQLValue: Int] = [:]
            return action.responsibilities.enumerated().map { position, responsibility in
                let division = responsibility.division.name
                let repetition = named[division.sqlValue, default: 0]
                named[division.sqlValue] = repetition + 1
                return TableRow(
                    action.id, division, repetition,
                    others: position, responsibility.role.rawValue, responsibility.note, responsibility.until)
            }
        }
    }

    private static let stages = Table(name: "stage", key: ["action", "year"], others: ["stage"]) { plan in
        plan.writtenYears { action, year, written in written.stage.map { TableRow(action, year, others: $0) } }
    }

    private static let targets = Table(name: "annual_target", key: ["action", "year"], others: ["target"]) { plan in
        plan.writtenYears { action, year, written in written.target.map { TableRow(action, year, others: $0.text) } }
    }

    private static let earlierTargets = Table(
        name: "earlier_target", key: ["action", "year", "position"], others: ["text", "replaced_on", "reason"]
    ) { plan in
        plan.actions.flatMap { action in
            action.writtenYears.flatMap { year in
                action[year].earlierTargets.enumerated().map { position, earlier in
                    TableRow(
                        action.id, year, position, others: earlier.text, earlier.replacedOn.text, earlier.reason)
                }
            }
        }
    }

    private static let predecessors = Table(
        name: "predecessor", key: ["action", "position"],
        others: ["kind", "number", "name", "earlier_plan", "earlier_action"]
    ) { plan in
        plan.actions.flatMap { action in
            action.predecessors.enumerated().map { position, earlier in
                TableRow(
                    action.id, position,
                    others: earlier.kind.rawValue, earlier.number, earlier.name, earlier.place?.plan,
                    earlier.place?.action)
            }
        }
    }

    private static let reprints = Table(name: "reprint", key: ["action", "position"], others: ["policy"]) { plan in
        plan.actions.flatMap { action in
            action.reprints.enumerated().map { TableRow(action.id, $0, others: $1.policy) }
        }
    }

    private static let reports = Table(
        name: "annual_report", key: ["action", "year"], others: AnnualReport.columns
    ) { plan in
        plan.writtenYears { action, year, written in
            written.report == AnnualReport() ? nil : TableRow(action, year, and: written.report.values)
        }
    }
}

extension Plan {
    fileprivate func writtenYears(_ row: (Action.ID, FiscalYear, ActionYear) -> TableRow?) -> [TableRow] {
        actions.flatMap { action in action.writtenYears.compactMap { row(action.id, $0, action[$0]) } }
    }
}
