using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting.Script;

/// <summary>The steps of a plan as entries of the script: states before and after, and the commands there and back.</summary>
internal sealed class ScriptSteps
{
    private readonly Plan plan;
    private readonly ScriptOrders orders;

    public ScriptSteps(Plan plan, ScriptOrders orders)
    {
        this.plan = plan;
        this.orders = orders;
    }

    /// <summary>The lines of all entries.</summary>
    public IEnumerable<string> Lines() => ["$steps = @(", .. plan.Batches().SelectMany(Entry), ")"];

    private IEnumerable<string> Entry(IReadOnlyList<Step> batch)
    {
        var first = batch[0];
        var numbers = batch.Count == 1 ? Number(first) : $"{Number(first)}-{Number(batch[batch.Count - 1])}";
        return
        [
            "",
            .. batch.SelectMany(step => new[]
                { $"    # Step {Number(step)} of {plan.Steps.Count.ToString(CultureInfo.InvariantCulture)}: {step}",
                $"    # Why: {ReasonText.Of(step.Reason)}" }).Select(ScriptLiteral.Comment),
            "    @{",
            $"        Number = {ScriptLiteral.Quote(numbers)}; Noun = {ScriptLiteral.Quote(first.ObjectType)}; Identity = "
                + $"{ScriptLiteral.Quote(first.Identity)}",
            "        Title  = "
                + ScriptLiteral.Quote(ScriptLiteral.Comment(
                    $"{first.Action} {first.ObjectType} {string.Join(", ", batch.Select(step => step.Identity))}")),
            .. first.Type.ElementOf is { } list ? Elements(batch, list) : Whole(first),
            "    }",
        ];
    }

    private static IEnumerable<string> Elements(IReadOnlyList<Step> batch, ObjectType list) =>
    [
        $"        Look   = {{ {list.ReadCommand} }}",
        $"        List   = @{{ Names = @({ScriptLiteral.Quote(list.ElementsIn!)}) }}",
        $"        Elements = {ScriptLiteral.Value(batch.Select(step => step.Identity).ToArray())}",
        $"        Before = {(batch[0].Before is null ? "$null" : "@{}")}; After = {(batch[0].After is null ? "$null" : "@{}")}; Order "
            + "= $null",
        $"        Do     = {OpenElements(ChangeCommands.Of(batch))}",
        $"        Back   = {OpenElements(ChangeCommands.Back(batch))}",
    ];

    private IEnumerable<string> Whole(Step step)
    {
        // What was not stated before had no value; that is listed where the step gives it one, so that the way back is known to have taken
        // it away.
        var listed = step.Type.Properties.Where(property => property.Comparison is not (Comparison.Ignored or Comparison.RelativeOrder))
            .Where(property => step.Before?.Has(property.Name) == true || step.After?.Has(property.Name) == true).ToArray();
        var back = Reversal.Of([new BegunStep(step, null)], []).SingleOrDefault();
        return
        [
            $"        Look   = {{ {step.Type.ReadCommand} -Filter {ScriptLiteral.Quote(IdentityFilter.Of(step.Type, step.Identity))} }}",
            .. State("Before", step.Before, listed.Where(property => step.Before is not null)),
            .. State("After ", step.After, listed.Where(property => step.After?.Has(property.Name) == true)),
            $"        Order  = {(step.Reorders ? orders.IndexOf(step).ToString(CultureInfo.InvariantCulture) : "$null")}",
            $"        Do     = {{ {Line(ChangeCommands.Of([step]))} }}",
            $"        Back   = {{ {(back is null ? "" : Line(ChangeCommands.Of([back.Step])))} }}",
        ];
    }

    private static IEnumerable<string> State(string name, DeploymentObject? item, IEnumerable<Property> listed) => item is null
        ? [$"        {name} = $null"]
        : [$"        {name} = @{{", .. listed.Select(property =>
            $"            {property.Name} = {ScriptLiteral.Value(item[property.Name])}"), "        }"];

    private static string Line(Command command) => CommandText.Of(command, ScriptLiteral.Quote) + " -Confirm:$false";

    // What is there already is not put in again: the machinery says which elements are open.
    private static string OpenElements(Command command) =>
        "{ param([string[]]$open) " + command.Name + string.Concat(command.Parameters.Select(parameter =>
        $" -{parameter.Name} " + (parameter.Value is ListChange change ? $"@{{{change.Operation}=$open}}"
            : ScriptLiteral.Value(parameter.Value)))) + " -Confirm:$false }";

    private static string Number(Step step) => step.Number.ToString(CultureInfo.InvariantCulture);
}
