using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// Asks, before anything is written, whether list elements that a cmdlet makes (emergency numbers, rules of a trunk) can be given back to
/// the cmdlet that needs them. Through remoting an element comes back as a property bag, and no page says which servers take those: so it
/// is tried with <c>-InMemory</c>, which returns the object and stores nothing.
/// </summary>
public static class ElementCheck
{
    /// <summary>The id of the error that the session cannot carry what the steps need.</summary>
    public const string ErrorId = "SessionCannotCarryRules";

    private const string Free = "E911-InMemory";

    /// <summary>Tries one command for each noun.</summary>
    /// <param name="steps">The steps that shall be written.</param>
    /// <param name="writer">The way to the deployment.</param>
    /// <exception cref="E911Exception">SessionCannotCarryRules, with what to do instead.</exception>
    public static void Run(IEnumerable<Step> steps, IDeploymentWriter writer)
    {
        var needy = steps.Where(step => step.After is not null && Lists(step).Length > 0).ToArray();
        foreach (var step in needy.GroupBy(step => step.ObjectType).Select(group => group.First()))
        {
            var bare = Trial(step, []);

            // What fails without elements too tells nothing of them; the write itself will.
            if (!Succeeds(writer, bare, out _)) continue;
            var lists = Lists(step);
            if (Succeeds(writer, Trial(step, lists), out var problem)) continue;
            throw new E911Exception(ErrorId,
                $"The session cannot carry what {string.Join(" and ", lists.Select(list => "-" + list.Name))} of {bare.Name} needs "
                    + $"({problem}). Nothing was written. "
                + $"Apply the plan where Microsoft's cmdlets are local, in the Management Shell of a front end: Set-E911Routing -Plan "
                    + "<saved plan>. "
                + $"Steps that need it: {string.Join(", ", needy.Select(each => each.Number))}; the first is: {step.Command}")
            { Target = step };
        }
    }

    private static bool Succeeds(IDeploymentWriter writer, Command trial, out string problem)
    {
        try
        {
            writer.Write(trial);
            problem = "";
            return true;
        }
        catch (E911Exception error)
        {
            problem = error.Message;
            return false;
        }
    }

    // Under a name that nothing has, where a bare name is one; else it is a trunk's own scope, which has nothing yet when its lists are
    // written.
    private static Command Trial(Step step, IEnumerable<CommandParameter> lists) => new("New-" + step.ObjectType,
    [
        new CommandParameter("Identity", step.Type.Identity.Canonical(Free) ?? step.Identity),
        .. lists,
        new CommandParameter("InMemory", CommandParameter.Switch),
    ]);

    private static CommandParameter[] Lists(Step step) => ChangeCommands.Of([step]).Parameters
        .Select(parameter => new CommandParameter(parameter.Name, parameter.Value is ListChange change ? change.Values : parameter.Value))
        .Where(parameter => parameter.Value is IEnumerable<object> values && values.OfType<Command>().Any())
        .ToArray();
}
