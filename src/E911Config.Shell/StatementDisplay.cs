using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace E911Config.Shell;

/// <summary>
/// Makes a script show each statement's output for itself, as if its statements were typed one after another. Run as one
/// pipeline, a script's whole output has one formatter, and a table that follows a custom view becomes a list.
/// </summary>
/// <remarks>
/// The parsed script is taken as it is, and <c>| Out-Default</c> is added to every pipeline that stands as a statement of the
/// script, inside its loops and conditions too. Nothing is moved into another scope and no text is changed: parameters,
/// <c>$args</c>, <c>return</c>, <c>exit</c>, <c>break</c> and the positions in error messages are the script's own.
/// Functions and script blocks are left alone, since their output is a value. In a loop each round is shown for itself.
/// </remarks>
internal static class StatementDisplay
{
    public static ScriptBlockAst Of(ScriptBlockAst script) => new(
        script.Extent,
        Copies(script.UsingStatements),
        Copies(script.Attributes),
        Copy(script.ParamBlock),
        Shown(script.BeginBlock),
        Shown(script.ProcessBlock),
        Shown(script.EndBlock),
        Shown(script.CleanBlock),
        Copy(script.DynamicParamBlock));

    private static NamedBlockAst? Shown(NamedBlockAst? block) => block is null
        ? null
        : new NamedBlockAst(block.Extent, block.BlockKind, new StatementBlockAst(block.Extent, block.Statements.Select(Shown), Copies(block.Traps)), block.Unnamed);

    private static StatementBlockAst? Shown(StatementBlockAst? block) => block is null
        ? null
        : new StatementBlockAst(block.Extent, block.Statements.Select(Shown), Copies(block.Traps));

    private static StatementAst Shown(StatementAst statement) => statement switch
    {
        PipelineAst pipeline => Shown(pipeline),
        PipelineChainAst chain => Shown(chain),
        IfStatementAst branch => new IfStatementAst(branch.Extent, branch.Clauses.Select(Shown), Shown(branch.ElseClause)),
        SwitchStatementAst choice => new SwitchStatementAst(
            choice.Extent, choice.Label, Copy(choice.Condition), choice.Flags, choice.Clauses.Select(Shown), Shown(choice.Default)),
        ForEachStatementAst loop => new ForEachStatementAst(
            loop.Extent, loop.Label, loop.Flags, Copy(loop.ThrottleLimit), Copy(loop.Variable), Copy(loop.Condition), Shown(loop.Body)),
        ForStatementAst loop => new ForStatementAst(
            loop.Extent, loop.Label, Copy(loop.Initializer), Copy(loop.Condition), Copy(loop.Iterator), Shown(loop.Body)),
        WhileStatementAst loop => new WhileStatementAst(loop.Extent, loop.Label, Copy(loop.Condition), Shown(loop.Body)),
        DoWhileStatementAst loop => new DoWhileStatementAst(loop.Extent, loop.Label, Copy(loop.Condition), Shown(loop.Body)),
        DoUntilStatementAst loop => new DoUntilStatementAst(loop.Extent, loop.Label, Copy(loop.Condition), Shown(loop.Body)),
        TryStatementAst attempt => new TryStatementAst(
            attempt.Extent, Shown(attempt.Body), attempt.CatchClauses.Select(Shown), Shown(attempt.Finally)),
        ReturnStatementAst { Pipeline: PipelineAst value } back => new ReturnStatementAst(back.Extent, Shown(value)),
        _ => Copy(statement),
    };

    private static CatchClauseAst Shown(CatchClauseAst clause) => new(clause.Extent, Copies(clause.CatchTypes), Shown(clause.Body));

    private static Tuple<PipelineBaseAst, StatementBlockAst> Shown(Tuple<PipelineBaseAst, StatementBlockAst> clause) =>
        Tuple.Create(Copy(clause.Item1), Shown(clause.Item2)!);

    private static Tuple<ExpressionAst, StatementBlockAst> Shown(Tuple<ExpressionAst, StatementBlockAst> clause) =>
        Tuple.Create(Copy(clause.Item1), Shown(clause.Item2)!);

    private static PipelineChainAst Shown(PipelineChainAst chain) => chain.Background
        ? Copy(chain)
        : new PipelineChainAst(
            chain.Extent,
            chain.LhsPipelineChain is PipelineChainAst left ? Shown(left) : Shown((PipelineAst)chain.LhsPipelineChain),
            Shown(chain.RhsPipeline),
            chain.Operator);

    private static PipelineAst Shown(PipelineAst pipeline) => pipeline.Background || IsSilent(pipeline)
        ? Copy(pipeline)
        : new PipelineAst(pipeline.Extent, Copies(pipeline.PipelineElements).Append(OutDefault(pipeline.Extent)));

    /// <summary><c>$i++</c> shows nothing as a statement, but would yield its value to a pipeline.</summary>
    private static bool IsSilent(PipelineAst pipeline) => pipeline.GetPureExpression() is UnaryExpressionAst
    {
        TokenKind: TokenKind.PlusPlus or TokenKind.MinusMinus or TokenKind.PostfixPlusPlus or TokenKind.PostfixMinusMinus,
    };

    private static CommandAst OutDefault(IScriptExtent extent) =>
        new(extent, [new StringConstantExpressionAst(extent, "Out-Default", StringConstantType.BareWord)], TokenKind.Unknown, null);

    private static List<T> Copies<T>(IEnumerable<T>? nodes)
        where T : Ast => nodes?.Select(node => (T)node.Copy()).ToList() ?? [];

    // An Ast belongs to one parent: what goes into the new script is a copy.
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(node))]
    private static T? Copy<T>(T? node)
        where T : Ast => (T?)node?.Copy();
}
